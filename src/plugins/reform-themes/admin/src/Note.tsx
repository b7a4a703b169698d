import { Typography } from '@strapi/design-system';

/** A small remark. */
export function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
