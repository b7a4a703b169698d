import { useMemo } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import type {
  ContentManagerPlugin,
  DocumentActionComponent,
  DocumentActionProps,
} from '@strapi/content-manager/strapi-admin';
import { TEXTS } from './texts';
import { UnpublishForm } from './UnpublishForm';
import { useTypesWithPages } from './use-types';

/** "Unpublish" asks why, for entries that have pages; for all others it stays as it was. */
export function askForReason(app: Pick<StrapiApp, 'getPlugin'>): void {
  const apis = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
  apis.addDocumentAction((actions) =>
    actions.map((action) => (action.type === 'unpublish' ? withReason(action) : action)),
  );
}

function withReason(Stock: DocumentActionComponent): DocumentActionComponent {
  const Action: DocumentActionComponent = (props) => {
    const types = useTypesWithPages();
    const content = useForm(props);
    const stock = Stock(props);
    if (!stock || types === null) return stock && { ...stock, disabled: true };
    if (!types.includes(props.model)) return stock;
    return {
      ...stock,
      onClick: undefined,
      dialog: { type: 'modal' as const, title: TEXTS.title, content },
    };
  };
  Action.type = Stock.type;
  Action.position = Stock.position;
  return Action;
}

/** The form as a component that stays the same while the entry does: otherwise each keystroke would begin a new one. */
function useForm({ model, documentId, document }: DocumentActionProps) {
  const locale = typeof document?.locale === 'string' ? document.locale : '';
  const isModified = document?.status === 'modified';
  return useMemo(
    () =>
      function Form({ onClose }: { onClose(): void }) {
        const entry = { uid: model, documentId: documentId ?? '', locale };
        return <UnpublishForm entry={entry} isModified={isModified} onClose={onClose} />;
      },
    [model, documentId, locale, isModified],
  );
}
