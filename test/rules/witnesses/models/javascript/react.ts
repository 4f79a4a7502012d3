// --- unsafe-link-address
React.createElement('a', {href: location.search}) // flagged
createElement('a', {href: location.search}) // flagged
React.createElement('iframe', {src: location.search}) // flagged
