"""Turns the Word file at standard input into JSON at standard output: a program of its own, started by `converting`.

It knows nothing of Django and the newsroom, so that nothing but mammoth runs while somebody else's file is open, and
it takes away from itself what it does not need before it reads the first byte.
"""

import hashlib
import io
import json
import resource
import sys

CPU_SECONDS, MEMORY, FILES = map(int, sys.argv[1:4])
resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

import mammoth  # noqa: E402 (within the limits)
from mammoth import documents, transforms  # noqa: E402

resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, FILES))

# Between these stands what the HTML does not say of a paragraph: its style, where it is set, how large, how bold.
BEGIN, END = "\ue000", "\ue001"


def told(paragraph):
    runs = [run for run in transforms.get_descendants_of_type(paragraph, documents.Run) if words_of(run)]
    sizes = [run.font_size for run in runs if run.font_size]
    facts = {
        "style": paragraph.style_name or "",
        "is_centred": paragraph.alignment == "center",
        "size": float(max(sizes, default=0)),
        "is_bold": bool(runs) and all(run.is_bold for run in runs),
        "is_numbered": paragraph.numbering is not None,
    }
    marker = documents.run([documents.text(BEGIN + json.dumps(facts) + END)])
    return paragraph.copy(children=[marker, *paragraph.children])


def words_of(run):
    return "".join(text.value for text in transforms.get_descendants_of_type(run, documents.Text)).strip()


def named_by_digest(image):
    with image.open() as file:
        return {"src": hashlib.sha256(file.read()).hexdigest()}


result = mammoth.convert_to_html(
    io.BytesIO(sys.stdin.buffer.read()),
    include_embedded_style_map=False,
    convert_image=mammoth.images.img_element(named_by_digest),
    transform_document=transforms.paragraph(told),
    external_file_access=False,
)
json.dump({"html": result.value, "messages": [message.message for message in result.messages]}, sys.stdout)
