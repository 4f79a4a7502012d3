// --- deep-link-unconfirmed
export default function ShopScreen() {
  useEffect(() => {
    const subscription = Linking.addEventListener('url', (event) => {
      const target = new URL(event.url).searchParams.get('page');
      if (target) thing(target);
    });
  }, []);
  return <WebView source={{ uri: url }} />;
}
export default function ShopScreen() {
  useEffect(() => {
    const subscription = Linking.addEventListener('url', (event) => { subscription = event.url;
      if (target) setUrl(target);
    });
  }, []);
  return <WebView source={{ uri: url }} />;
}
export default function ShopScreen() {
  useEffect(() => {
    const subscription = Linking.addEventListener('url', (event) => setUrl(event.url)); // flagged
  }, []);
  return <WebView source={{ uri: url }} />;
}

// --- deep-link-unconfirmed
export default function ShopScreen() {
  useEffect(() => {
    const subscription = Linking.addEventListener('url', (event) => {
      const target = new URL(event.url).searchParams.get('page');
      if (target) setUrl(
  target); // flagged
    });
  }, []);
  return <WebView source={{ uri: url }} />;
}
