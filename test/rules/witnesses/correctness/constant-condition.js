// --- constant-condition
role != 'admin' || role != 'owner' // flagged
role !== one || role !== 'owner'
role !== 'admin' || role !== other
kind == 'a' && kind == 'b' // flagged
kind === one && kind === 'b'
kind === 'a' && kind === other
role == 'admin' || 'owner' // flagged
role === 'admin' || text
value !== NaN // flagged
value == NaN // flagged
value != NaN // flagged
value === Number.NaN // flagged
value !== Number.NaN // flagged
NaN === value // flagged
switch (value) { // flagged
  case NaN: value }
list.length < 0 // flagged
list.size >= 0 // flagged
list.size < 0 // flagged
list.indexOf(data) >= -1 // flagged
list.indexOf(data) > -2 // flagged
list.indexOf(data) < -1 // flagged
Object.keys(list) === 0 // flagged
Object.keys(list) == 0 // flagged

// --- constant-condition
typeof value !== 'array' // flagged
typeof value == 'array' // flagged
typeof value != 'array' // flagged
user.id == user.id // flagged
user.id < user.id // flagged
user.id > user.id // flagged
user.id <= user.id // flagged
user.id >= user.id // flagged
user.id !== user.id // flagged
user.id != user.id // flagged
user.id && user.id // flagged
user.id || user.id // flagged
user.id ? y : y // flagged
return user.isAdmin || true; // flagged
if (user.isAdmin && false) { // flagged
}
return user.isAdmin && false; // flagged
if (user.isAdmin || 
  true) { allow(); } // flagged
function isAdmin() {
}
if (!isAdmin) { // flagged
}

// --- constant-condition
function isAdmin() {
}
if ('b' && isAdmin) { // flagged
}
function isAdmin() {
}
if ('b' || isAdmin) { // flagged
}
function isAdmin() {
}
if ('b' || !isAdmin) then; // flagged

// --- constant-condition
const isAdmin = () => {
};
if (isAdmin) { // flagged
}

// --- constant-condition
if (isAdmin) { // flagged
}
function isAdmin() {
}
if (this.isAdmin.bind) { // flagged
}
function check() {
}
if (check) {
}
function isAdmin() {
}
isAdmin = value;
if (isAdmin) {
}

// --- constant-condition
function isAdmin() {
}
const {isAdmin} = value;
if (isAdmin) {
}

// --- constant-condition
function isAdmin() {
}
const [isAdmin] = value;
if (isAdmin) {
}

// --- constant-condition
function isAdmin() {
}
function handle(isAdmin) {
  if (isAdmin) {
  }
}
function isAdmin() {
}
function handle({isAdmin}) {
  if (isAdmin) {
  }
}
class Sample {
  isAdmin() {
  if (isAdmin) {
  }
}
}
function isAdmin() {
}
({isAdmin() {
  if (isAdmin) {
  }
}})

// --- constant-condition
function isAdmin(user) {
}
if (
  isAdmin) { // flagged
}
req.query.id === 1 // flagged
req.query.id !== 1 // flagged
req.params.id !== 1 // flagged
process.env.id === 1 // flagged
process.env.id !== 1 // flagged
localStorage.getItem(id) === 1 // flagged
req.query.id === number
