"""The page, in a real browser. Needs Chromium, npm and Playwright; says so where one is missing."""
