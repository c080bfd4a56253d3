package cn.shegong.screening;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.util.List;

/** The fields of a campaign while a changed copy is being made. */
public final class ScreeningDraft {
    private final long id;
    private final int version;
    private final String number;
    private final LocalDate listedOn;
    public String name;
    public Manner manner;
    public Reach reach;
    public List<Category> categories;
    public List<Screening.Area> areas;
    public List<Long> households;
    public LocalDate startsOn;
    public LocalDate endsOn;
    public String note;
    public String conduct;
    public String advice;
    private final Stage stage;

    ScreeningDraft(Screening s) {
        id = s.id();
        version = s.version();
        number = s.number();
        listedOn = s.listedOn();
        stage = s.stage();
        name = s.name();
        manner = s.manner();
        reach = s.reach();
        categories = s.categories();
        areas = s.areas();
        households = s.households();
        startsOn = s.startsOn();
        endsOn = s.endsOn();
        note = s.note();
        conduct = s.conduct();
        advice = s.advice();
    }

    Screening screening() {
        return new Screening(
                id,
                version,
                number,
                name,
                manner,
                reach,
                categories,
                areas,
                households,
                startsOn,
                endsOn,
                note,
                stage,
                listedOn,
                conduct,
                advice);
    }
}
