import { styled } from 'styled-components';

/** The field's box: tool bar above, text below, styled to read like the page it becomes. */
export const Frame = styled.div<{ $hasError: boolean; $disabled: boolean }>`
  border: 1px solid
    ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $disabled }) => ($disabled ? theme.colors.neutral150 : theme.colors.neutral0)};
  color: ${({ theme }) => theme.colors.neutral800};

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: ${({ theme }) => theme.colors.primary600} 0 0 0 2px;
  }

  .tiptap {
    min-height: 24rem;
    max-height: 70vh;
    overflow-y: auto;
    padding: 1.6rem 2rem;
    outline: none;
    font-size: 1.6rem;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }

  .tiptap > * + * {
    margin-top: 1.2rem;
  }

  .tiptap :is(h2, h3, h4) {
    font-weight: 600;
    line-height: 1.3;
    margin-top: 2rem;
  }

  .tiptap > :first-child {
    margin-top: 0;
  }

  .tiptap h2 {
    font-size: 2.4rem;
  }

  .tiptap h3 {
    font-size: 2rem;
  }

  .tiptap h4 {
    font-size: 1.7rem;
  }

  .tiptap strong {
    font-weight: 700;
  }

  .tiptap em {
    font-style: italic;
  }

  .tiptap :is(sub, sup) {
    font-size: 0.75em;
    line-height: 0;
  }

  .tiptap sub {
    vertical-align: sub;
  }

  .tiptap sup {
    vertical-align: super;
  }

  .tiptap a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  .tiptap ul {
    list-style: disc;
    padding-inline-start: 2.4rem;
  }

  .tiptap ol {
    list-style: decimal;
    padding-inline-start: 2.4rem;
  }

  .tiptap blockquote {
    border-inline-start: 4px solid ${({ theme }) => theme.colors.neutral300};
    padding-inline-start: 1.6rem;
  }

  .tiptap hr {
    border: 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral300};
  }

  .tiptap img {
    max-width: 100%;
    height: auto;
  }

  .tiptap figcaption {
    font-size: 1.4rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  .tiptap img.ProseMirror-selectednode {
    outline: 3px solid ${({ theme }) => theme.colors.primary600};
  }

  .tiptap .tableWrapper {
    overflow-x: auto;
  }

  .tiptap table {
    width: 100%;
    border-collapse: collapse;
  }

  .tiptap :is(th, td) {
    position: relative;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    padding: 0.6rem 0.8rem;
    text-align: start;
    vertical-align: top;
  }

  .tiptap th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 600;
  }

  .tiptap .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 1.2rem;
  padding: 0.6rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral100};
  border-radius: ${({ theme }) => theme.borderRadius} ${({ theme }) => theme.borderRadius} 0 0;
`;

export const Group = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem;
`;

export const ToolButton = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-width: 3.2rem;
  height: 3.2rem;
  padding: 0 0.6rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;

  svg,
  svg path {
    fill: currentColor;
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral200};
  }

  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary200};
    color: ${({ theme }) => theme.colors.primary700};
  }

  &[aria-disabled='true'] {
    color: ${({ theme }) => theme.colors.neutral500};
    cursor: not-allowed;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** A sign in place of an icon: drawn, not read out, since the button has a name. */
export const Sign = styled.span`
  &::before {
    content: attr(data-sign);
  }
`;
