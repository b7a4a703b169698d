import { changedFields, changeLine } from '../../../src/plugins/procedure-register/domain/change-line';
import { differingFields, legalKey, newDecision } from '../../../src/plugins/procedure-register/domain/drift';
import { isBlank, isSame, merge } from '../../../src/plugins/procedure-register/domain/merge';

const print = (value: unknown): string => JSON.stringify(value);
const fingerprints = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, print(value)]));

describe('an import over what is stored', () => {
  const base = fingerprints({ name: 'Cũ', conditions: 'Một', address: 'A' });

  test('where nobody edited, the source is taken', () => {
    const current = { name: 'Cũ', conditions: 'Một' };
    const { changes, conflicts } = merge(
      { current, incoming: { name: 'Mới', conditions: 'Một' }, base },
      print,
    );
    expect(changes).toEqual([{ field: 'name', from: 'Cũ', to: 'Mới' }]);
    expect(conflicts).toEqual([]);
  });

  test('where somebody edited and the source moved too, a person decides', () => {
    const { changes, conflicts } = merge(
      { current: { name: 'Sửa tay' }, incoming: { name: 'Mới' }, base },
      print,
    );
    expect(changes).toEqual([]);
    expect(conflicts).toEqual([{ field: 'name', ours: 'Sửa tay', theirs: 'Mới' }]);
  });

  test('where somebody edited and the source did not move, the edit stands', () => {
    const found = merge({ current: { name: 'Sửa tay' }, incoming: { name: 'Cũ' }, base }, print);
    expect(found).toEqual({ changes: [], conflicts: [] });
  });

  test('the first import fills what is empty and asks about the rest', () => {
    const current = { name: 'Của ta', conditions: null, address: 'B' };
    const incoming = { name: 'Nguồn', conditions: 'Một', address: null };
    const { changes, conflicts } = merge({ current, incoming, base: null }, print);
    expect(changes.map(({ field }) => field)).toEqual(['conditions']);
    expect(conflicts.map(({ field }) => field)).toEqual(['name']);
  });

  test('a source that takes a value back empties it, unless somebody edited', () => {
    const emptied = merge({ current: { address: 'A' }, incoming: { address: null }, base }, print);
    expect(emptied.changes).toEqual([{ field: 'address', from: 'A', to: null }]);
    const edited = merge({ current: { address: 'Sửa' }, incoming: { address: null }, base }, print);
    expect(edited.conflicts).toHaveLength(1);
  });

  test('sample content is replaced without asking; an absent column changes nothing', () => {
    const current = { name: 'Mẫu', address: 'Mẫu' };
    const { changes } = merge(
      { current, incoming: { name: 'Thật', address: undefined }, base: null, isDisposable: true },
      print,
    );
    expect(changes.map(({ field }) => field)).toEqual(['name']);
  });
});

test('values that mean the same are the same', () => {
  expect(isSame([{ name: 'A', form: null, fees: [] }], [{ fees: undefined, name: 'A' }])).toBe(true);
  expect(isSame({ number: 15 }, { number: '15' })).toBe(true);
  expect(isSame(['a', 'b'], ['b', 'a'])).toBe(false);
  expect([isBlank({ number: null, date: '' }), isBlank({ number: 0 }), isBlank([])]).toEqual([
    true,
    false,
    true,
  ]);
});

describe('the line that tells readers what changed', () => {
  const label = (field: string): string =>
    ({ channels: 'Cách thức thực hiện', decision: 'Quyết định công bố' })[field] ?? field;

  test('a new decision is an amendment of its date', () => {
    const after = { decision: { number: '12/QĐ-BKHCN', date: '2026-11-02' }, channels: [] };
    expect(changeLine(['decision', 'channels'], after, label, '2026-11-24')).toEqual({
      date: '2026-11-02',
      kind: 'amended',
      decision: '12/QĐ-BKHCN',
      note: 'Cập nhật: quyết định công bố, cách thức thực hiện.',
    });
  });

  test('anything else is a correction of today', () => {
    expect(changeLine(['channels'], {}, label, '2026-11-24')).toMatchObject({
      kind: 'corrected',
      date: '2026-11-24',
      decision: null,
    });
  });

  test('an ending is told with the decision that makes it', () => {
    const after = { legalStatus: 'abolished', endedBy: { number: '7/QĐ-UBND', date: '2026-10-01' } };
    expect(changeLine(['legalStatus', 'endedBy'], after, label, '2026-11-24')).toEqual({
      ...{
        date: '2026-10-01',
        kind: 'abolished',
        decision: '7/QĐ-UBND',
        note: 'Bãi bỏ theo Quyết định 7/QĐ-UBND.',
      },
    });
    expect(changeLine(['legalStatus'], { legalStatus: 'amended' }, label, '2026-11-24').kind).toBe(
      'corrected',
    );
  });

  test('what readers do not see is no change', () => {
    const before = { syncedAt: '1', unparsed: true, name: 'A' };
    const after = { syncedAt: '2', unparsed: false, name: 'A' };
    expect(changedFields(before, after, ['syncedAt', 'unparsed', 'name'])).toEqual([]);
  });
});

describe('drift', () => {
  test('a silent source does not differ', () => {
    expect(
      differingFields({ name: 'A', conditions: 'x' }, { name: 'A', conditions: null, results: [] }),
    ).toEqual([]);
    expect(differingFields({ name: 'A' }, { name: 'B' })).toEqual(['name']);
  });

  test('a decision that has taken the place of the posted one', () => {
    const posted = { decision: { number: '1/QĐ-BTP', date: null } };
    expect(newDecision(posted, { decision: { number: '2/QĐ-BTP' } })).toEqual({
      posted: '1/QĐ-BTP',
      source: '2/QĐ-BTP',
    });
    expect(newDecision(posted, { decision: { number: '1/QĐ-BTP' } })).toBeNull();
    expect(newDecision(posted, { decision: null })).toBeNull();
  });

  test('numbers are compared without spaces and case', () => {
    expect(legalKey(' 63/2010/NĐ- CP.')).toBe(legalKey('63/2010/nđ-cp'));
  });
});
