import assert from 'node:assert/strict';
import { confirmedUntil, overdueRecertification } from '../../server/src/policy/recertification.ts';

describe('Recertification', () => {
  it('is due so many days after the last one, over months and leap days', () => {
    assert.equal(confirmedUntil({ everyDays: 90, last: '2026-10-01' }), '2026-12-30');
    assert.equal(confirmedUntil({ everyDays: 1, last: '2028-02-28' }), '2028-02-29');
    assert.equal(confirmedUntil({ everyDays: 90 }), undefined);
    assert.equal(confirmedUntil({ everyDays: Number.MAX_SAFE_INTEGER, last: '2026-10-01' }), '9999-12-31');
  });

  it('is overdue from the day after on, or where there has been none', () => {
    const recertify = { everyDays: 90, last: '2026-10-01' };
    assert.equal(overdueRecertification(recertify, '2026-12-30'), undefined);
    assert.match(overdueRecertification(recertify, '2026-12-31')!, /confirmed until 2026-12-30\./);
    assert.match(overdueRecertification(recertify, '2026-09-30')!, /a day that has not come/);
    assert.match(overdueRecertification({ everyDays: 9 }, '2026-12-31')!, /never been confirmed/);
  });
});
