// --- unsafe-link-address as=jsx
function Back() {
  const [params] = useSearchParams();
  return <a href={
  params.get('returnTo')}>Back</a>; // flagged
}
