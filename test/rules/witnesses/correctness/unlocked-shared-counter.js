// --- unlocked-shared-counter
item = await Item.findById();
item.stock += 1; // flagged
await item.save();
item = await Item.findById();
item.stock++; // flagged
await item.save();
item = await Item.findById();
item.stock--; // flagged
await item.save();
item = await Item.findById();
item.stock = item.stock - 1; // flagged
await item.save();
item = await Item.findById();
item.stock = item.stock + 1; // flagged
await item.save();
item = await Item.findById();
await item.save();
item.field -= 1;

// --- unlocked-shared-counter
async function buy(id) {
  item.stock -= 1;
}
item = await Item.findById();
await item.save();
item = await Item.findById().session();
item.stock -= 1;
let balance = 0;
async function add() {
  async function add() {
    balance += await log(amount) // flagged
  }
}
let balance = 0;
async function add() {
  async function add() {
    balance -= await log(amount) // flagged
  }
}

// --- unlocked-shared-counter
let balance = 0;
async function add() {
  async function add() {
    balance = balance + await log(amount) // flagged
  }
}

// --- unlocked-shared-counter
async function add() {
  async function add(amount) {
    const before = balance;
    await log(amount);
    balance = before + amount;
  }
}
let balance = 0;
async function add() {
  async function add() {
    async function add() {
      let balance = other;
      before = balance;
      await log(amount);
      balance = before;
    }
  }
}
