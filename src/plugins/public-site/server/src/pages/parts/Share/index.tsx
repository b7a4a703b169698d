/** @jsxImportSource preact */
import type { Text } from '../../../text';
import { OutLink } from '../OutLink';

interface ShareProps {
  text: Text;
  title: string;
  /** absolute address of the page */
  address: string;
  origin: string;
}

/** Ways to pass a page on: plain links, no script of anybody. On paper the address itself. */
export function Share({ text, title, address, origin }: ShareProps) {
  const words = text.share;
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`;
  const facebook = `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`;
  return (
    <>
      <p class="govuk-body-s portal-share portal-screen">
        {words.share}:{' '}
        <a class="govuk-link" href={mail}>
          {words.mail}
        </a>
        {', '}
        <OutLink href={facebook} origin={origin}>
          Facebook
        </OutLink>
      </p>
      <p class="portal-paper">
        {words.printed}: {address}
      </p>
    </>
  );
}
