"""A register too large for one page, with names in many letters, and a purpose that has had other ids."""

from pathlib import Path

from generated import generate

PURPOSES = 160
RENAMED = {
    0: ("Ärenden hos kundtjänst", "Customer service cases"),
    1: ("Återbetalning", "Refunds"),
    2: ("Övervakning av butiker", "Camera surveillance"),
    3: ("Éclairer: rådgivning", "Éclairer: advice"),
    4: ("Zebrapost", "Zebra mail"),
    5: ("2 procents rabatt", "2 per cent discount"),
}
FORMER = ("customer-care", "support-cases")


def write(folder: Path, purposes: int = PURPOSES) -> Path:
    """Write the register; every third purpose does without the processor number 1, which the others share."""
    generate.write(folder, 4 * purposes)
    for number in range(purposes):
        path = folder / f"purposes/purpose-{number:05d}.yaml"
        text = path.read_text("utf-8")
        if number in RENAMED:
            text = text.replace(
                generate.text(f"Ändamål {number}", f"Purpose {number}"), generate.text(*RENAMED[number])
            )
        if number == 0:
            text += f"former_ids: [{', '.join(FORMER)}]\n"
        if number % 3 and number != 1:
            text = text.replace("transfers:", "  - recipient: processor-00001\n    role: processor\ntransfers:", 1)
        if 10 <= number < 40:
            text = text.replace("transfers:", "  - recipient: processor-00002\n    role: processor\ntransfers:", 1)
        path.write_text(text, "utf-8")
    return folder
