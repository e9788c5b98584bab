"""A course directory that stock nbgrader understands, made from the exercises."""

from __future__ import annotations

from pathlib import Path

from grader.errors import CourseError
from grader.exercise import SourceExercise
from grader.key import make_exercise
from grader.notebook import notebook_text, source_notebook
from grader.stub import CODE_STUB, TEXT_STUB

CONFIG = f"""# nbgrader configuration of this class
from pathlib import Path

c = get_config()
c.CourseDirectory.course_id = "larkwell"
c.ClearSolutions.code_stub = {{"python": {CODE_STUB!r}}}
c.ClearSolutions.text_stub = {TEXT_STUB!r}
c.ClearSolutions.begin_solution_delimeter = "BEGIN SOLUTION"
c.ClearSolutions.end_solution_delimeter = "END SOLUTION"
c.ClearSolutions.enforce_metadata = True
c.IncludeHeaderFooter.header = ""
# Formgrader's autograde button and `nbgrader autograde` grade as `course grade` does, behind the same walls.
c.Autograde.exporter_class = "grader.grading.formgrader.EngineExporter"
# Formgrader shows the rubric of an essay below it.
c.HTMLExporter.preprocessors = ["grader.grading.formgrader.ShowRubric"]
c.ShowRubric.folder = str(Path(__file__).resolve().parent)
"""


def write_course_directory(folder: Path, exercises: list[SourceExercise], edition: Path) -> None:
    """Lay out `nbgrader_config.py` and `source/<stem>/<stem>.ipynb` in an empty folder."""
    if folder.exists() and any(folder.iterdir()):
        raise CourseError(f"{folder} is not empty. Name a new folder: course class new FOLDER")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
    for source in exercises:
        path = folder / "source" / source.stem / f"{source.stem}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(notebook_text(source_notebook(source, make_exercise(source, edition))), encoding="utf-8")
