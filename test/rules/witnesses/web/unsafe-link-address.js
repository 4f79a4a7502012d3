// --- unsafe-link-address as=jsx
function Card({ user }) {
  return <a href={
  user.website}>Website</a>; // flagged
}
