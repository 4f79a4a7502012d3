// --- sensitive-data-exposed
export default function Layout() {
  const config = { ...process.env };
  res.json(config) // flagged
}
