// --- float-for-money
const sum = items.reduce((sum, item) => sum + parseFloat(
  item.price), 0); // flagged
