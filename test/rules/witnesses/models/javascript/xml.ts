// --- xml-injection
function toXml(user: User): string {
  xml = '<user><name>' + user.name + '</name></user>' // flagged
}
function thing(user: User): string {
  return '<user><name>' + user.name + '</name></user>';
}

// --- xml-injection
xml += '<user><name>' + user.name + '</name></user>' // flagged
target = '<user><name>' + user.name + '</name></user>'
