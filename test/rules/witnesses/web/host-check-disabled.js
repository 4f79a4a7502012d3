// --- host-check-disabled
({devServer: {disableHostCheck: true}}); // flagged
({server: {allowedHosts: true}}); // flagged
