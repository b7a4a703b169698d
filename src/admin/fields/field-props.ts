import type { ReactNode } from 'react';
import { CHOICES, isChoiceList, type Choice } from '../../shared/domain/choices';

/** What Strapi's edit view hands to a custom field's editor. */
export interface FieldProps {
  name: string;
  label?: string;
  hint?: ReactNode;
  labelAction?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  attribute: { options?: { list?: string } };
}

/** The values that the attribute's list allows. */
export function choicesOf({ attribute }: FieldProps): readonly Choice[] {
  const list = attribute.options?.list ?? '';
  return isChoiceList(list) ? CHOICES[list] : [];
}
