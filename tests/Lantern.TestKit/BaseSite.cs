namespace Lantern.TestKit;

/// <summary>The smallest site that gives no finding at all: what every test starts from.</summary>
public static class BaseSite
{
    public const string Files = """
        -- input/settings.yml --
        title: Quiet Harbour
        url: https://quiet-harbour.example
        time-zone: America/New_York
        organisation: { name: Quiet Harbour Therapy }
        regions: [us]
        disclaimer: standard
        crisis-line: us-988
        -- input/topics/anxiety.md --
        ---
        title: Anxiety
        description: Worry that does not go away.
        ---

        Anxiety is common, and it can be treated.
        -- input/topics/low-mood.md --
        ---
        title: Low mood
        description: Days that feel heavy.
        ---

        Low mood comes and goes.
        -- input/people/ada-reed.md --
        ---
        name: Ada Reed
        credentials: LCSW
        roles: [author]
        ---

        Ada writes.
        -- input/people/sam-cole.md --
        ---
        name: Sam Cole
        credentials: PsyD
        roles: [author, reviewer]
        ---

        Sam reviews.
        -- input/disclaimers/standard.md --
        ---
        version: 2026-03-02
        ---

        This page gives general information and does not take the place of care.
        -- input/regions/us.yml --
        name: the US
        emergency: { value: "911", wording: "In immediate danger, call 911." }
        lines: [us-988]
        -- input/crisis-lines/us-988.yml --
        name: 988 Lifeline
        region: us
        languages: [en]
        hours: 24/7
        channels:
          - { kind: call, value: "988" }
          - { kind: text, value: "988" }
        authority-url: https://988lifeline.org/
        verified-on: 2026-11-01
        verified-by: sam-cole
        -- input/calls-to-action/visit.md --
        ---
        title: Come and see us
        link: /about/
        ---

        We are here.
        -- input/locations/main-street.md --
        ---
        name: Main Street
        address: 1 Main Street
        ---

        The door is green.
        -- input/pages/about.md --
        ---
        title: About us
        ---

        We are a small practice.
        -- input/articles/panic.md --
        ---
        title: Panic attacks
        topic: anxiety
        description: What they are and what helps.
        author: ada-reed
        published: 2026-03-02
        ---

        A panic attack is a wave of fear. It passes.

        ## What helps

        Breathe out slowly.
        """;
}
