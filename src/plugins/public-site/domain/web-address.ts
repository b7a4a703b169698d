/** Whether a text that people typed may become a link: never `javascript:` or anything else that is no web address. */
export const isWebAddress = (url: string | null | undefined): url is string =>
  URL.canParse(url ?? '') && /^https?:$/.test(new URL(url ?? '').protocol);
