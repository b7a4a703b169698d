const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * JSON that may stand between `<script>` tags: no text in it can end the element or begin a comment, and it stays the
 * same JSON for whoever parses it.
 */
export const scriptData = (value: unknown): string =>
  JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
