import { useEffect, useState } from 'react';
import { Box, Flex, Link, Main, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { FigureTable } from './FigureTable';
import { percent, TEXTS } from './texts';
import { THEME } from './ThemesPanel';
import type { Overview } from './types';

/** Page of the panel: how much is published by theme, quarter and unit, and what a person should look at. */
export default function OverviewPage() {
  const { get } = useFetchClient();
  const [year, setYear] = useState<string | null>(null);
  const [data, setData] = useState<Overview | 'failed' | null>(null);
  useEffect(() => {
    let isStale = false;
    get<{ data: Overview }>(`/reform-themes/overview${year ? `?year=${year}` : ''}`)
      .then((response) => !isStale && setData(response.data.data))
      .catch(() => !isStale && setData('failed'));
    return () => {
      isStale = true;
    };
  }, [get, year]);
  return (
    <Main>
      <Page.Title>{TEXTS.plugin}</Page.Title>
      <Layouts.Header title={TEXTS.plugin} subtitle="Nội dung đã xuất bản theo chủ đề, quý và đơn vị" />
      <Layouts.Content>
        {data === null && <Typography>{TEXTS.loading}</Typography>}
        {data === 'failed' && <Typography role="alert">{TEXTS.failed}</Typography>}
        {data !== null && data !== 'failed' && <Figures data={data} onYear={setYear} />}
      </Layouts.Content>
    </Main>
  );
}

function Figures({ data, onYear }: { data: Overview; onYear(year: string): void }) {
  const { years, samples, quarters, themes, units, uncertain } = data;
  const year = quarters[0]?.slice(0, 4) ?? '';
  const used = themes.filter(({ code }) => units.some(({ counts }) => (counts[code] ?? 0) > 0));
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Box width="18rem">
          <SingleSelect
            aria-label="Năm"
            value={year}
            onChange={(value: string | number) => onYear(String(value))}
          >
            {[...new Set([year, ...years.map(String)])].map((each) => (
              <SingleSelectOption key={each} value={each}>
                {`Năm ${each}`}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <Link tag={NavLink} to={`/content-manager/collection-types/${THEME}`}>
          Sửa chủ đề và bộ từ khóa
        </Link>
      </Flex>
      {samples > 0 && (
        <Typography textColor="neutral700">
          {`Trong đó có ${samples.toLocaleString('vi-VN')} nội dung minh hoạ, không phải nội dung chính thức.`}
        </Typography>
      )}
      <FigureTable
        caption={`Số nội dung theo chủ đề, năm ${year}`}
        head="Chủ đề"
        columns={[...quarters.map((quarter) => `Quý ${quarter.slice(-1)}`), 'Cả năm']}
        rows={themes.map(({ code, name, depth, total, byQuarter }) => ({
          key: code,
          name,
          depth,
          figures: [...quarters.map((quarter) => byQuarter[quarter] ?? 0), total],
        }))}
      />
      <FigureTable
        caption={`Số nội dung theo đơn vị, năm ${year}`}
        head="Đơn vị"
        columns={[...used.map(({ name }) => name), 'Tất cả']}
        rows={units.map(({ unit, counts, total }) => ({
          key: unit,
          name: unit || 'Chưa ghi đơn vị',
          depth: 0,
          figures: [...used.map(({ code }) => counts[code] ?? 0), total],
        }))}
      />
      <Uncertain items={uncertain} />
    </Flex>
  );
}

function Uncertain({ items }: { items: Overview['uncertain'] }) {
  return (
    <Box>
      <Typography variant="beta" tag="h2">
        Nên xem lại
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        Chủ đề được gắn hoặc bỏ qua sát ngưỡng, chưa ai quyết định.
      </Typography>
      {items.length === 0 && <Typography tag="p">Không có mục nào.</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        {items.map(({ uid, documentId, locale, title, candidates }) => (
          <Box tag="li" key={`${uid} ${documentId}`}>
            <Link
              tag={NavLink}
              to={`/content-manager/collection-types/${uid}/${documentId}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`}
            >
              {title}
            </Link>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {candidates.map(({ name, score }) => `${name} ${percent(score)}`).join(' · ')}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Box>
  );
}
