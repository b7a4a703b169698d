import { Button, Flex, Typography } from '@strapi/design-system';

interface Props {
  page: number;
  pages: number;
  onPage(page: number): void;
}

/** The pages of a list; nothing while there is only one. */
export function Pager({ page, pages, onPage }: Props) {
  if (pages <= 1) return null;
  return (
    <Flex gap={3} wrap="wrap">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        Trang trước
      </Button>
      <Typography>{`Trang ${page} / ${pages}`}</Typography>
      <Button variant="tertiary" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        Trang sau
      </Button>
    </Flex>
  );
}
