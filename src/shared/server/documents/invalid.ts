import { errors } from '@strapi/utils';

/** Ends a write with 400; the message stands at the named field in the panel and in Strapi's error object on REST. */
export function invalid(path: string | string[], message: string): never {
  const place = Array.isArray(path) ? path : [path];
  throw new errors.ValidationError(message, { errors: [{ path: place, message, name: 'ValidationError' }] });
}
