package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.settings.ui.ProfileForm;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Set-up: how the station is called and who signs; it stands on every report. */
final class ProfileStep implements SetupPane.Step {
    private final Station station;
    private final Actor actor;
    private final ProfileForm form;

    ProfileStep(Station station, Actor actor) {
        this.station = station;
        this.actor = actor;
        this.form = new ProfileForm(station.settings.profile(), station.clock);
    }

    @Override
    public String title() {
        return "本站资料";
    }

    @Override
    public Node view() {
        return new VBox(12, Cover.text("这些会印在每一份报表上，以后在“本站设置”里随时能改。"), form.view());
    }

    @Override
    public boolean check() {
        return form.check();
    }

    @Override
    public void save() {
        station.settings.saveProfile(actor, form.profile());
    }
}
