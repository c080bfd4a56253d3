package cn.shegong.app;

import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import cn.shegong.document.Fonts;
import cn.shegong.listing.ui.ListingDialogs;
import cn.shegong.resident.PersonFilter;
import cn.shegong.resident.PersonOrder;
import cn.shegong.resident.ui.ListOutput;
import cn.shegong.roster.Category;
import cn.shegong.roster.Roll;
import cn.shegong.roster.RollFilter;
import cn.shegong.roster.ui.RosterOutputs;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Leads from the lists on the screen to the papers and workbooks that are made of them. */
final class ListsOut implements RosterOutputs {
    private final Ui ui;
    private final Station station;
    private final ListingDialogs dialogs;

    ListsOut(Ui ui, Station station, Supplier<Fonts> fonts) {
        this.ui = ui;
        this.station = station;
        dialogs = new ListingDialogs(
                ui, station.listings, station.notices, station.fetching, station.places, fonts, station.clock);
    }

    /** What can be made of the residents under a filter. */
    List<ListOutput> ofResidents() {
        return List.of(
                new ListOutput("台账（Excel、PDF）…", this::persons),
                new ListOutput("公示…", this::notice),
                new ListOutput("先转移谁…", filter -> fetch(filter.villageId(), filter.groupId())));
    }

    private void persons(PersonFilter filter) {
        var order = new PersonOrder(PersonOrder.By.PLACE, false);
        dialogs.persons(
                "居民花名册",
                slice -> new Rows<>(
                        station.residents.page(filter, order, slice.offset(), slice.limit()),
                        station.residents.count(filter)));
    }

    /** Only a roster can be put up in public, never just anybody. */
    private void notice(PersonFilter filter) {
        if (filter.category() == null) {
            ui.dialogs().tell("没有出公示", "公示的是一个名单上的人。请先在“各类别”里选一个名单。");
            return;
        }
        var roll = Roll.of(Category.ofCode(filter.category()));
        notice(RollFilter.on(roll, LocalDate.now(station.clock)).with(f -> {
            f.villageId = filter.villageId();
            f.groupId = filter.groupId();
            f.text = filter.text();
        }));
    }

    @Override
    public void ledger(RollFilter filter, Slice order, List<String> fields) {
        dialogs.ledger(filter, order, fields);
    }

    @Override
    public void notice(RollFilter filter) {
        dialogs.notice(filter);
    }

    @Override
    public void fetch(Long villageId, Long groupId) {
        dialogs.fetch(villageId, groupId);
    }
}
