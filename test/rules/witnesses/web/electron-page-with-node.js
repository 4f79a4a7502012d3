// --- electron-page-with-node
({webPreferences: {nodeIntegrationInWorker: true}}); // flagged
({webPreferences: {nodeIntegrationInSubFrames: true}}); // flagged
({webPreferences: {allowRunningInsecureContent: true}}); // flagged
({webPreferences: {enableRemoteModule: true}}); // flagged
({webPreferences: {experimentalFeatures: true}}); // flagged
({webPreferences: {nodeIntegration: false}});
({webPreferences: {webSecurity: false}}); // flagged
({webPreferences: {sandbox: false}}); // flagged
