/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { dayInVietnam } from '../../../../../shared/domain/procedure-life';
import { ADDRESSES, otherLocale, PAGE_LOCALES, type PageLocale } from '../../../domain/addresses';
import { isReason, LONGEST_WORDS, type Reason } from '../../../domain/feedback';
import { findPersonalData } from '../../../domain/personal-data';
import { renderView } from '../http/answer';
import { surroundingsOf } from '../http/frame';
import type { Route } from '../http/routes';
import { sendFormPage } from '../http/send';
import type { Portal } from '../portal';
import { TEXT } from '../text';
import { fieldsOf, type FormContext } from '../http/form-context';
import { FormGuard } from './guard';
import { readVoteToken, voterOf, voteToken } from './secrets';
import { PlainPage, ThanksPage } from './ThanksPage';

type Refusal = 400 | 403 | 413 | 415 | 429;

/** Answers the forms of one language by which readers say whether something helped them, and why not. */
class Feedback {
  private readonly text;

  constructor(
    private readonly portal: Portal,
    private readonly locale: PageLocale,
    private readonly guard: FormGuard,
  ) {
    this.text = TEXT[locale];
  }

  /** A vote. Leads to the thanks, so that reloading them sends nothing again. */
  async vote(ctx: FormContext): Promise<void> {
    const refused = await this.guard.refuse(ctx);
    if (refused) return this.refuse(ctx, refused);
    const { path = '', useful, website } = fieldsOf(ctx);
    const record = await this.portal.recordAt(path);
    const { faq, procedure } = this.portal.config.types;
    const isAsked = record?.state === 'live' && [faq, procedure].includes(record.uid);
    if (!isAsked || (useful !== 'yes' && useful !== 'no')) return this.refuse(ctx, 400);
    const { uid, documentId, locale } = record;
    const day = dayInVietnam(new Date());
    const voter = voterOf(this.portal.appKey, day, `${ctx.ip} ${ctx.get('User-Agent')}`);
    // A trap that was stepped into does not say so.
    const vote = website
      ? 0
      : await this.portal.votes.give(
          { uid, documentId, locale: locale ?? this.locale },
          useful === 'yes',
          voter,
        );
    this.seeOther(ctx, this.address(voteToken(this.portal.appKey, vote, Date.now())));
  }

  /** Thanks for a vote. */
  async thanks(ctx: FormContext): Promise<void> {
    const vote = await this.voteOf(ctx);
    if (!vote) return this.late(ctx);
    const { text } = this;
    if (ctx.query.xong !== undefined) {
      const main = (
        <PlainPage text={text} title={text.feedback.thanks} back={vote.path}>
          {text.feedback.sent}
        </PlainPage>
      );
      return this.send(ctx, 200, text.feedback.thanks, main);
    }
    await this.ask(ctx, 200, vote);
  }

  /** Why something helped or did not. */
  async explain(ctx: FormContext): Promise<void> {
    const refused = await this.guard.refuse(ctx);
    if (refused) return this.refuse(ctx, refused);
    const vote = await this.voteOf(ctx);
    if (!vote) return this.late(ctx);
    const { reason = '', words: typed = '' } = fieldsOf(ctx);
    const words = typed.normalize('NFC').trim();
    const problem = this.problemWith(reason, words);
    if (problem) return this.ask(ctx, 400, vote, { given: { reason, words: typed }, problem });
    const kept: Reason | null = isReason(reason) ? reason : null;
    await this.portal.votes.explain(vote.id, kept, words || null);
    this.seeOther(ctx, `${this.address(ctx.params.token ?? '')}?xong`);
  }

  private problemWith(reason: string, words: string): string | null {
    const { wrong } = this.text.feedback;
    if (!words && !isReason(reason)) return wrong.empty;
    if ([...words].length > LONGEST_WORDS) return wrong.long;
    const found = findPersonalData(words);
    return found && wrong[found];
  }

  private async ask(
    ctx: FormContext,
    status: number,
    vote: { isUseful: boolean; path: string },
    failed: { given?: { reason: string; words: string }; problem?: string } = {},
  ): Promise<void> {
    const { text } = this;
    const title = failed.problem ? `${text.feedback.error}: ${text.feedback.thanks}` : text.feedback.thanks;
    const action = this.address(ctx.params.token ?? '');
    await this.send(
      ctx,
      status,
      title,
      <ThanksPage text={text} action={action} isUseful={vote.isUseful} back={vote.path} {...failed} />,
    );
  }

  /** The vote that the address proves, with the path of what it was on. */
  private async voteOf(ctx: FormContext): Promise<{ id: number; isUseful: boolean; path: string } | null> {
    const id = readVoteToken(this.portal.appKey, ctx.params.token ?? '', Date.now());
    if (id === null) return null;
    if (id === 0) return { id, isUseful: false, path: ADDRESSES[this.locale].home };
    const target = await this.portal.votes.target(id);
    if (!target) return null;
    const pages = await this.portal.livePages([target.uid], [target.documentId]);
    const page = pages.find((each) => each.locale === target.locale);
    return { id, isUseful: target.isUseful, path: page?.path ?? ADDRESSES[this.locale].home };
  }

  private address(token: string): string {
    return `${ADDRESSES[this.locale].feedback}/${token}`;
  }

  private seeOther(ctx: FormContext, path: string): void {
    ctx.redirect(path);
    ctx.status = 303;
    ctx.set({ 'Cache-Control': 'no-store' });
  }

  private late(ctx: FormContext): Promise<void> {
    const { feedback } = this.text;
    const main = (
      <PlainPage text={this.text} title={feedback.late} back={null}>
        {feedback.lateText}
      </PlainPage>
    );
    return this.send(ctx, 404, feedback.late, main);
  }

  private refuse(ctx: FormContext, status: Refusal): Promise<void> {
    const { feedback } = this.text;
    if (status === 429) ctx.set({ 'Retry-After': '60' });
    const main = (
      <PlainPage text={this.text} title={feedback.refused} back={null}>
        {feedback.refusedText[status]}
      </PlainPage>
    );
    return this.send(ctx, status, feedback.refused, main);
  }

  private async send(ctx: FormContext, status: number, title: string, main: VNode): Promise<void> {
    const { portal, locale, text } = this;
    const html = await renderView(
      { portal, locale, surroundings: surroundingsOf(portal, locale) },
      {
        head: { title, description: title },
        isAnswerToForm: true,
        canonical: ADDRESSES[locale].feedback,
        translation: null,
        nearest: ADDRESSES[otherLocale(locale)].home,
        breadcrumb: [{ href: ADDRESSES[locale].home, text: text.nav.home }],
        main,
      },
    );
    sendFormPage(ctx, status, html);
  }
}

/** The routes by which readers say whether something helped them. */
export function feedbackRoutes(portal: Portal): Route[] {
  const guard = new FormGuard(portal.config.feedback.perMinute, portal.origin);
  return PAGE_LOCALES.flatMap((locale) => {
    const feedback = new Feedback(portal, locale, guard);
    const start = ADDRESSES[locale].feedback;
    const route = (
      method: Route['method'],
      path: string,
      act: (ctx: FormContext) => Promise<void>,
    ): Route => ({
      method,
      path,
      handler: (ctx) => act.call(feedback, ctx as FormContext),
      config: { auth: false },
    });
    return [
      route('POST', start, feedback.vote),
      route('GET', `${start}/:token`, feedback.thanks),
      route('POST', `${start}/:token`, feedback.explain),
    ];
  });
}
