/** The suites, in the order in which they run. */
import './start.test.ts';
import './pages.test.ts';
import './story.test.ts';
import './evidence.test.ts';
import './provenance.test.ts';
import './suppression.test.ts';
import './paste.test.ts';
import './commands.test.ts';
import './reviews.test.ts';
import './review-views.test.ts';
import './charter.test.ts';
import './warning.test.ts';
import './ledger.test.ts';
import './agents.test.ts';
import './switch.test.ts';
import './guide.test.ts';
