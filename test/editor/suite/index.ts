/** The suites, in the order in which they run. */
import './start.test.ts';
import './pages.test.ts';
import './story.test.ts';
import './evidence.test.ts';
