/** A procedure as it is stored: the attributes of the content type, by name. Absent: the source says nothing of it. */
export interface ProcedureData {
  code?: string | null;
  localCode?: string | null;
  formerCodes?: string[] | null;
  name: string;
  slug?: string;
  decision?: Decision | null;
  levels?: string[] | null;
  kind?: string | null;
  recipients?: string[] | null;
  steps?: Step[];
  channels?: Channel[];
  dossier?: DossierGroup[];
  dossierSets?: string | null;
  conditions?: string | null;
  results?: Result[];
  legalBasis?: LegalReference[];
  implementingAgency?: string | null;
  competentAgency?: string | null;
  authorisedAgency?: string | null;
  coordinatingAgencies?: string | null;
  receptionAddress?: string | null;
  onlineService?: string | null;
  partialReason?: string | null;
  nationalUrl?: string | null;
  legalStatus?: string | null;
  statusNote?: string | null;
  effectiveFrom?: string | null;
  effectiveTo?: string | null;
  endedBy?: Decision | null;
  changes?: Change[];
  relatedProcedures?: string | null;
  sourceOfTruth?: string | null;
  sourceUrl?: string | null;
  sourceTexts?: Record<string, string> | null;
  unparsed?: boolean;
}

export interface Decision {
  number: string | null;
  date: string | null;
}

export interface Step {
  title: string | null;
  description: string;
}

export interface Duration {
  number: number | null;
  /** working_day, day, hour, month */
  unit: string | null;
  /** the source's own words */
  text: string;
}

export interface Fee {
  /** fee (phí), charge (lệ phí), null when the source does not say */
  kind: 'fee' | 'charge' | null;
  /** in units of the currency; a string, as the database keeps it */
  amount: string | null;
  currency: string;
  condition: string | null;
}

export interface Channel {
  channel: 'in_person' | 'online' | 'post';
  duration: Duration | null;
  fees: Fee[];
  note: string | null;
}

export interface DossierItem {
  name: string;
  form: string | null;
  formUrl?: string | null;
  originals: number | null;
  copies: number | null;
}

export interface DossierGroup {
  case: string | null;
  items: DossierItem[];
}

export interface Result {
  name: string;
  code: string | null;
}

export interface LegalReference {
  title: string;
  number: string | null;
  date: string | null;
}

export interface Change {
  date: string;
  /** issued, amended, replaced, abolished, corrected */
  kind: string;
  decision: string | null;
  note: string;
}

/** The parts of a procedure that a text of the source can belong to; keys of `sourceTexts`. */
export type Part =
  | 'steps'
  | 'channels'
  | 'timeLimit'
  | 'fees'
  | 'dossier'
  | 'forms'
  | 'recipients'
  | 'levels'
  | 'kind'
  | 'agency'
  | 'results'
  | 'conditions'
  | 'legalBasis'
  | 'dates'
  | 'status'
  | 'description'
  | 'keywords';

/** Something in the source that a person has to look at. */
export interface Check {
  part: Part;
  /** the source's own words */
  text: string;
  /** why, in Vietnamese */
  reason: string;
}

/** A value taken from a text, with what of the text is not in it. */
export interface Parsed<Value> {
  value: Value;
  checks: Check[];
  /** what of the text could not be taken apart, in its own words; kept beside the value */
  rest: string[];
}
