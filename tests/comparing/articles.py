"""Articles of three invented outlets about one invented flood, and how to compare any."""

from datetime import date

from claimx.comparing import Told, compare
from claimx.pipeline import extractor
from claimx.text.document import document

WIRE = (
    "وكالة السندس/1",
    "2025-03-10",
    "قال وزير النقل سامي بن فهد الرويعي إن الجسر العائم في بلدة السندس انهار بسبب فيضان مفاجئ "
    "ضرب الوادي صباحا.\n"
    "وأعلن الدفاع المدني أن فرق الإنقاذ انتشلت 12 قتيلا من تحت أنقاض الجسر العائم في بلدة السندس.\n"
    "وقدرت لجنة الطرق كلفة إعادة بناء الجسر العائم في بلدة السندس بنحو 40 مليون دينار.\n",
)
PAPER = (
    "الضفة/2",
    "2025-03-11",
    "أكد الوزير الرويعي أن الجسر العائم في بلدة السندس انهار بسبب فيضان مفاجئ ضرب الوادي، "
    "وأن التحقيق بدأ.\n"
    "وذكرت المستشفيات أن فرق الإنقاذ انتشلت 15 قتيلا من تحت أنقاض الجسر العائم في بلدة السندس.\n"
    "وتبلغ كلفة إعادة بناء الجسر العائم في بلدة السندس 41 مليون دينار.\n",
)
SITE = (
    "المرسى/3",
    "2025-03-12",
    "كشف سامي الرويعي وزير النقل أن الجسر العائم في بلدة السندس انهار بسبب فيضان مفاجئ "
    "ضرب الوادي.\n"
    "ولم تعلن البلدية متى يعود العمل في السوق القديم الذي أغلقته المياه.\n",
)
FLOOD = (WIRE, PAPER, SITE)


def told(id, published, text, source=None):
    day = date.fromisoformat(published) if published else None
    read = document(text, id=id, source=source or f"{id}.txt", published=day)
    return Told(extractor().extract(read), text)


def compared(*articles, days=7):
    return compare([told(*article) for article in articles], days)


def tellings(group):
    return [(one.place.article, one.content) for one in group.tellings]
