// --- stateful-regex
while (digits.test()) {
  const digits = /\d+/g;
  function hasDigits(text) {
    return digits.test(text);
  }
}
digits.lastIndex = 0;
const digits = /\d+/g;
function hasDigits(text) {
  return digits.test(text);
}
