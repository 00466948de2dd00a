"""The people of the stories and what they do at their screens."""

import hashlib
import re
import time
from contextlib import contextmanager
from pathlib import Path

from watching import Watch, barriers, overflow

PASSWORD = "zhibu-demo-2026"
SHAPES = {"phone": (390, 844), "desk": (1440, 900)}
LANGUAGES = {"zh": "zh-CN", "en": "en-GB"}
WAIT = 10_000


def require(condition, words):
    if not condition:
        raise AssertionError(words)


def until(page, script):
    """Waits until `script` gives something true. Asked from outside: what polls within a page is refused by its policy against evaluated strings."""
    end = time.monotonic() + WAIT / 1000
    while not page.evaluate(script):
        require(time.monotonic() < end, f"waited in vain for {script}")
        page.wait_for_timeout(50)


class Reader:
    """Somebody at one screen: a person signed in, or a visitor. Every page that they come to is looked over once."""

    def __init__(self, world, context, shape, language, scheme, scripts):
        self.world, self.context, self.shape, self.language, self.scheme, self.scripts = world, context, shape, language, scheme, scripts
        self.page = context.new_page()
        self.page.set_default_timeout(WAIT)
        self.watch = Watch(self.page)

    def says(self, zh, en):
        """The words of this reader's language."""
        return zh if self.language == "zh" else en

    def goes(self, path):
        self.waits_for_forms()
        answer = self.page.goto(self.world.base + path, wait_until="load")
        self.looks()
        return answer

    def follows(self, name, exact=False):
        self.page.get_by_role("link", name=name, exact=exact).first.click()
        self.looks()

    def presses(self, name, exact=False):
        self.page.get_by_role("button", name=name, exact=exact).first.click()
        self.looks()

    def writes(self, label, text):
        self.page.get_by_label(label).first.fill(text)

    def chooses(self, label, option):
        self.page.get_by_label(label).first.select_option(label=option)

    def sees(self, text):
        try:
            self.page.get_by_text(text).first.wait_for(state="visible")
        except Exception:
            raise AssertionError(f"'{text}' is not to be seen at {self.page.url}") from None

    def does_not_see(self, text):
        require(self.page.get_by_text(text).locator("visible=true").count() == 0, f"'{text}' is to be seen at {self.page.url}")

    def heading(self):
        return self.page.locator("h1").first.inner_text()

    @property
    def path(self):
        return self.page.url.removeprefix(self.world.base)

    @contextmanager
    def refused(self, *statuses):
        """Inside, answers with these statuses are what the story is about."""
        self.watch.refusals |= set(statuses)
        yield
        self.watch.refusals -= set(statuses)

    def waits_for_forms(self):
        """A form that could wait asks first whether there is a network, and leaves then: whoever goes on before that cuts it off."""
        if self.scripts:
            self.page.locator("form[data-asking], form[data-sure], form[data-sending]").first.wait_for(state="detached")

    def looks(self):
        self.waits_for_forms()
        self.page.wait_for_load_state("load")
        faults = self.watch.take()
        if self.world.is_new(self):
            faults += overflow(self.page)
            if self.scripts:
                faults += barriers(self.page)
            self.world.keep(self)
        require(not faults, f"{self.path} ({self.shape}, {self.language}): " + "; ".join(faults))


class World:
    def __init__(self, browser, base, shots=None, pages=None):
        self.browser, self.base = browser, base
        self.shots, self.pages = shots and Path(shots), pages and Path(pages)
        self.looked_at, self.sessions, self.open = set(), {}, []
        for folder in filter(None, (self.shots, self.pages)):
            folder.mkdir(parents=True, exist_ok=True)

    def visitor(self, shape="desk", language="zh", scheme="light", scripts=True, session=None):
        width, height = SHAPES[shape]
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, locale=LANGUAGES[language], timezone_id="Asia/Shanghai", color_scheme=scheme,
            java_script_enabled=scripts, has_touch=shape == "phone", reduced_motion="reduce", storage_state=session)
        self.open.append(context)
        return Reader(self, context, shape, language, scheme, scripts)

    def signed_in(self, username, shape="desk", language="zh", **more):
        """A reader who signed in through the real form; the second time with the session of the first."""
        known = self.sessions.get((username, language))
        reader = self.visitor(shape, language, session=known, **more)
        if known is None:
            self.signs_in(reader, username)
            self.sessions[username, language] = reader.context.storage_state()
        else:
            reader.goes("/")
        return reader

    def signs_in(self, reader, username, password=PASSWORD):
        reader.goes("/sign-in")
        reader.page.locator("input[name=username]").fill(username)
        reader.page.locator("input[name=password]").fill(password)
        reader.page.locator("form:has(input[name=password]) button[type=submit]").click()
        reader.looks()

    def everywhere(self, username, **more):
        """The same person on a phone and at a desk, in both languages."""
        for shape in SHAPES:
            for language in LANGUAGES:
                yield self.signed_in(username, shape, language, **more)

    def is_new(self, reader):
        """Whether this page was not yet looked over in this shape: keys and tokens in it do not make it another."""
        html = re.sub(r'(value|content|nonce|data-[\w-]+)="[^"]*"', "", reader.page.content())
        key = (re.sub(r"\d+", "N", reader.path), reader.shape, reader.language, reader.scheme, reader.scripts, hashlib.sha256(html.encode()).hexdigest())
        if key in self.looked_at:
            return False
        self.looked_at.add(key)
        return True

    def keep(self, reader):
        name = re.sub(r"[^A-Za-z0-9]+", "-", reader.path.split("?")[0]).strip("-") or "start"
        name = f"{len(self.looked_at):03}-{name[:60]}-{reader.shape}-{reader.language}"
        if self.shots:
            reader.page.screenshot(path=self.shots / f"{name}.png", full_page=True)
        if self.pages:
            (self.pages / f"{name}.html").write_text(self.served(reader), encoding="utf-8")

    def served(self, reader):
        """The page as the server sends it, before any script; falls back to what stands on the screen after a form."""
        answer = reader.context.request.get(reader.page.url, headers={"Accept": "text/html"}, fail_on_status_code=False)
        return answer.text() if answer.ok and "html" in answer.headers.get("content-type", "") else reader.page.content()

    def close(self):
        for context in self.open:
            context.close()
        self.open = []
