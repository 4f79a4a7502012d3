// --- react-state-misused as=jsx
React.useEffect(async (data) => { // flagged
})
useLayoutEffect(async (data) => { // flagged
})
React.useEffect(() => { setItems(compute()); }) // flagged
useEffect(() => { body })
useEffect(() => { window.addEventListener(data) }) // flagged
useEffect(() => { document.addEventListener(data) }) // flagged
useEffect(() => { new WebSocket(data) }) // flagged
useEffect(() => { new EventSource(data) }) // flagged
React.useEffect(() => { setInterval(data) }) // flagged
if (open) {
  hook(data)
}
while (open) {
  useState(data) // flagged
}

// --- react-state-misused as=jsx
function List({ open }) {
  if (open) {
    const [count, setCount] = function handle() {
      if (open) {
        useState(0)
      }
    };
  };
}
const [items, setItems] = useState();
items[at] = value // flagged
items.field = value // flagged
items.change(data)
