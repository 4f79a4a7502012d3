// --- opener-left-to-new-page as=jsx
const link = <Link href={partner.url} target="_blank" />; // flagged
const safe = <Link href={partner.url} target="_blank" rel="noopener nofollow" />;
const told = <a href={partner.url} target="_blank" rel={rel}>Partner</a>;
const other = <Link href={partner.url} target="_blank" rel={rel} />;

// --- opener-left-to-new-page as=jsx
window.open(partner.url); // flagged

// --- opener-left-to-new-page as=jsx
const page = window.open(partner.url);
page.opener = null;

// --- opener-left-to-new-page as=jsx
link.setAttribute('target', '_blank'); // flagged

// --- opener-left-to-new-page as=jsx
link.setAttribute('rel', 'noopener');
link.target = '_blank';

// --- opener-left-to-new-page as=jsx
link.relList.add('noopener');
link.target = '_blank';
