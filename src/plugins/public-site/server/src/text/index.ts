import type { PageLocale } from '../../../domain/addresses';
import { en } from './en';
import { vi, type Text } from './vi';

export type { Text };

export const TEXT: Record<PageLocale, Text> = { vi, en };
