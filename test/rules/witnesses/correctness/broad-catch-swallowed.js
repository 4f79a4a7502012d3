// --- broad-catch-swallowed
try {
} catch { return await Account.create(profile); } // flagged
for (const [index, line] of lines.entries()) {
  try {
  } catch { rejected.push(index + 1); } // flagged
}
