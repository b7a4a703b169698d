import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { PROCEDURE } from './texts';

/** Leads to the edit form of a procedure. */
export function EntryLink({
  documentId,
  locale = 'vi',
  text,
}: {
  documentId: string;
  locale?: string | null;
  text: string;
}) {
  const to = `/content-manager/collection-types/${PROCEDURE}/${documentId}?plugins[i18n][locale]=${locale ?? 'vi'}`;
  return (
    <Link tag={NavLink} to={to}>
      {text}
    </Link>
  );
}
