/** @jsxImportSource preact */
import { feedPath } from '../../../../../domain/addresses';
import type { Text } from '../../../text';

/** How to be told of what is new on this page. */
export const FeedLinks = ({ text, page }: { text: Text; page: string }) => (
  <p class="govuk-body-s portal-feeds">
    {text.feeds.follow}:{' '}
    <a class="govuk-link" href={feedPath(page, 'atom')}>
      Atom
    </a>
    ,{' '}
    <a class="govuk-link" href={feedPath(page, 'json')}>
      JSON Feed
    </a>
  </p>
);
