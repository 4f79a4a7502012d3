// --- unchecked-status
response = await fetch();
response.text() // flagged
response = await fetch();
response.blob() // flagged
response = await fetch();
response.arrayBuffer() // flagged

// --- unchecked-status
async function rates() {
  return (await response.json()).rates;
}
response = await fetch();
check(response);
response.json()

// --- unchecked-status
response = await fetch();
response.ok ? then : response.json()
response = await fetch();
response.ok && response.json()
response = await fetch();
status = response.status;
response.json()

// --- unchecked-status
response = await fetch();
ok = response.ok;
response.json()

// --- unchecked-status
response = await fetch();
const { status } = response;
response.json()

// --- unchecked-status
response = await fetch();
data = await response.text();
if (response) then;
fetch(data).then((answer) => answer.json()) // flagged
fetch(data).then((answer) => answer.text()) // flagged

// --- unchecked-status
(await fetch(data)).json() // flagged

// --- unchecked-status
(await fetch(data)).text() // flagged
await spawnSync(data); // flagged
await fetch('/pay', {method: get});
fs.readSync(file, buffer); // flagged
readSync(file, buffer); // flagged
await handle.read(value);
export async function takeSeat(id) {
  await db.thing('UPDATE seats SET taken = true WHERE id = $1 AND taken = false', [id]);
}
await Order.updateMany({where: {status: 'open'}}); // flagged
await Order.findOneAndUpdate({status: 'open'}, { status: 'paid' }); // flagged
await Order.updateOne({field: 'open'}, { status: 'paid' });

// --- unchecked-status
response = await fetch();
if (other) {
} else if (response) {
  response.json()
}
