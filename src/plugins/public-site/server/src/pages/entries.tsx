/** @jsxImportSource preact */
import { Tag } from '../../../../../shared/server/page/Tag';
import { choiceLabel } from '../../../../../shared/domain/choices';
import { excerpt } from '../../../domain/excerpt';
import type { ArticleRow, FaqRow, ProcedureRow } from '../content/rows';
import { lifeTag } from './life-tag';
import { Name } from './names';
import type { PageRequest } from './page';
import type { Entry } from './parts/EntryList';
import { PublishedDate } from './parts/PublishedDate';

type Context = Pick<PageRequest, 'portal' | 'locale' | 'text'>;

/** How an article appears in a list. */
export function articleEntry({ portal, locale }: Context, row: ArticleRow): Entry {
  return {
    href: portal.pathOf(portal.config.types.article, { slug: row.slug, locale }),
    title: row.title,
    summary: excerpt(row.summary, 220),
    picture: row.cover ?? undefined,
    isSample: Boolean(row.isSample),
    facts: [
      row.publishedOn && <PublishedDate value={row.publishedOn} locale={locale} />,
      row.section && <Name row={row.section} locale={locale} />,
    ],
  };
}

/** How an answer appears in a list; one that the law has overtaken says so already there. */
export function faqEntry({ portal, locale, text }: Context, row: FaqRow): Entry {
  return {
    href: portal.pathOf(portal.config.types.faq, { slug: row.slug, locale }),
    title: row.question,
    isSample: Boolean(row.isSample),
    facts: [
      row.supersededNote && <Tag colour="orange">{text.answer.superseded}</Tag>,
      row.field && <Name row={row.field} locale={locale} />,
      row.answeredOn && <PublishedDate value={row.answeredOn} locale={locale} />,
    ],
  };
}

/** How a procedure appears in a list. */
export function procedureEntry(context: Context, row: ProcedureRow): Entry {
  const { portal, locale } = context;
  const { onlineService } = row;
  return {
    href: portal.pathOf(portal.config.types.procedure, { slug: row.slug, code: row.code, locale }),
    title: row.name,
    isSample: Boolean(row.isSample),
    facts: [
      lifeTag(context, row),
      row.code,
      row.field && <Name row={row.field} locale={locale} />,
      onlineService && choiceLabel('onlineService', onlineService, locale),
    ],
  };
}
