// --- off-by-one
for (let i = 0; i <= items.length; i++) {
  items[i]
  for (let i = 0; i <= items.length; i++) {
    i == items.length
  }
}
for (let i = 0; i <= items.length; i++) {
  items[i]
  for (let i = 0; i <= items.length; i++) {
    i !== items.length
  }
}
for (let i = 0; i <= items.length; i++) {
  items[i]
  for (let i = 0; i <= items.length; i++) {
    i != items.length
  }
}
for (let i = 0; i <= items.length; i++) {
  items[i]
  for (let i = 0; i <= items.length; i++) {
    i >= items.length
  }
}

// --- off-by-one
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    items[i] === undefined
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    items[i] !== undefined
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    items[i] == null
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    items[i] != null
  }
}

// --- off-by-one
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    items[i] || value
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    items[i] && then
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    items[i] ? then : value
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    !items[i]
  }
}

// --- off-by-one
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    items[i] = value
  }
}
for (let i = 0; i <= items.length; i++) { // flagged
  for (let i = 0; i <= items.length; i++) { // flagged
    read = items[i]
    log(read)
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    read = items[i]
    read !== undefined
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    read = items[i]
    read == null
  }
}

// --- off-by-one
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    read = items[i]
    read != null
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    read = items[i]
    read ?? value
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    read = items[i]
    read || value
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    read = items[i]
    read && then
  }
}

// --- off-by-one
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    read = items[i]
    read ? then : value
  }
}
for (let i = 0; i <= items.length; i++) {
  for (let i = 0; i <= items.length; i++) {
    read = items[i]
    !read
  }
}
