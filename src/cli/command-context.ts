/** What `command.js` hands to a command beside its arguments. */
export interface CommandContext {
  /** the project folder */
  root: string;
  /** the surroundings before the settings file was read in */
  outerEnv: Record<string, string | undefined>;
  /** where the settings file is */
  envFile: string;
  /** names of the settings that are secret keys */
  secrets: string[];
  parseEnv(text: string): Record<string, string>;
}
