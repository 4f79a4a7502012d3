// --- code-injection
new vm.SourceTextModule(window.location.search); // flagged
new vm.SourceTextModule(document.location.search); // flagged
new vm.SourceTextModule(self.location.search); // flagged
new vm.SourceTextModule(top.location.search); // flagged
new vm.SourceTextModule(parent.location.search); // flagged
new vm.SourceTextModule(globalThis.location.search); // flagged
new vm.SourceTextModule(location.body);
new vm.SourceTextModule(router.query); // flagged
new vm.SourceTextModule(router.params); // flagged
new vm.SourceTextModule(document.URL); // flagged
new vm.SourceTextModule(document.documentURI); // flagged
new vm.SourceTextModule(document.baseURI); // flagged
new vm.SourceTextModule(document.referrer); // flagged
new vm.SourceTextModule(window.name); // flagged
new vm.SourceTextModule(document.cookie); // flagged
new vm.SourceTextModule(urlParams.get()); // flagged
new vm.SourceTextModule(useParams()); // flagged
new vm.SourceTextModule(useRouter().query); // flagged
new vm.SourceTextModule(history.state); // flagged
new vm.SourceTextModule(window.history.state); // flagged
new vm.SourceTextModule(this.route.snapshot.queryParams); // flagged
new vm.SourceTextModule(this.route.snapshot.queryParamMap); // flagged
new vm.SourceTextModule(this.route.snapshot.params); // flagged
new vm.SourceTextModule(this.route.snapshot.paramMap); // flagged
new vm.SourceTextModule(route.snapshot.queryParams); // flagged
new vm.SourceTextModule(route.snapshot.queryParamMap); // flagged
new vm.SourceTextModule(getQueryParam()); // flagged
new vm.SourceTextModule(getUrlParameter()); // flagged
new vm.SourceTextModule(getParameterByName()); // flagged
new vm.SourceTextModule(new URL(document.location)); // flagged
new vm.SourceTextModule(new URL(window.location)); // flagged
new vm.SourceTextModule(new URL(location)); // flagged
new vm.SourceTextModule(location.toString()); // flagged
new vm.SourceTextModule(window.location.toString()); // flagged
new vm.SourceTextModule(navigator.clipboard.readText()); // flagged
new vm.SourceTextModule(useHash()); // flagged
new vm.SourceTextModule(useQueryParam()); // flagged
new vm.SourceTextModule(useQueryParams()); // flagged
new vm.SourceTextModule(useLocalSearchParams()); // flagged
new vm.SourceTextModule(Linking.getInitialURL()); // flagged
new vm.SourceTextModule(Linking.useURL()); // flagged
new vm.SourceTextModule(localStorage.getItem()); // flagged
new vm.SourceTextModule(sessionStorage.getItem()); // flagged
new vm.SourceTextModule(window.localStorage.getItem()); // flagged
new vm.SourceTextModule(window.sessionStorage.getItem()); // flagged

// --- code-injection
target.addEventListener('message', function handle(req) {
})
new vm.SourceTextModule(data);
})
new vm.SourceTextModule(element.value);

// --- code-injection
new vm.SourceTextModule(e.target.value); // flagged
new vm.SourceTextModule(event.target.value); // flagged
new vm.SourceTextModule(evt.target.value); // flagged
new vm.SourceTextModule(e.currentTarget.value); // flagged
new vm.SourceTextModule(event.currentTarget.value); // flagged
new vm.SourceTextModule(input.value); // flagged
new vm.SourceTextModule(element.value);
new vm.SourceTextModule($('a').val()); // flagged
new vm.SourceTextModule(jQuery('a').val()); // flagged
new vm.SourceTextModule($(this).val()); // flagged
