"""What is wrong with a visited page, whichever story visited it: errors in the console, a breach of the content
security policy, a failed request, a barrier (WCAG 2.2 AA), a page wider than its screen."""

from axe_playwright_python.base import AXE_SCRIPT

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}, "resultTypes": ["violations"]}

POLICY_WATCH = """
document.addEventListener('securitypolicyviolation', e =>
  console.error(`content security policy: ${e.effectiveDirective} refused ${e.blockedURI || 'inline'} ${e.sample || ''}`));
"""


class Watch:
    def __init__(self, page):
        self.page, self.faults, self.refusals, self.quiet = page, [], set(), False
        page.add_init_script(POLICY_WATCH)
        page.on("console", self.console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("response", self.response)
        page.on("requestfailed", self.failed)

    def console(self, message):
        # The browser repeats each refused request in the console; `response` judges those by their status.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")

    def response(self, response):
        if response.status >= 400 and response.status not in self.refusals:
            self.faults.append(f"{response.request.method} {response.url} answered {response.status}")

    def failed(self, request):
        # Leaving a page ends its event stream and unfinished images: no fault of the page.
        if request.failure != "net::ERR_ABORTED" and not self.quiet:
            self.faults.append(f"{request.url} failed: {request.failure}")

    def take(self):
        taken, self.faults = self.faults, []
        return taken


def barriers(page):
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    return [f"{rule['id']}: {rule['help']} ({', '.join(' '.join(map(str, node['target'])) for node in rule['nodes'][:3])})" for rule in found]


def overflow(page):
    wide, screen = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return [f"the page is {wide} px wide on a screen of {screen} px"] if wide > screen + 1 else []
