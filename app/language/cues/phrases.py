"""Set phrases of each act, which no pattern can generalise: `&THANKS_PHRASE` in a cue stands for any of thanks.

Words or lemmas, lower case, joined by `_`; `said` looks for them as wholes.
"""

from __future__ import annotations

PHRASES = {
    "REQUEST_PHRASE": """
still_waiting_for be_waiting_for let_me_know let_myself_know let_ourselves_know let_us_know
if_you_could if_you_would like_you_to love_you_to prefer_you_to wonder_if_you wonder_whether_you
wondering_if_you wondering_whether_you count_on_you rely_on_you you_kindly would_help_me would_help_myself
would_help_ourselves would_help_us
""",
    "QUESTION_PHRASE": """
quick_question short_question last_question small_question another_question one_question
""",
    "DEADLINE_PHRASE": """
deadline no_later_than not_later_than at_the_latest cut_-_off have_until have_till be_set_for be_set_to be_set_on
be_fixed_for be_fixed_to be_fixed_on be_scheduled_for be_scheduled_to be_scheduled_on stop_accepting stop_taking
""",
    "THANKS_PHRASE": """
cheers_for ta_for so_grateful very_grateful really_grateful truly_grateful deeply_grateful most_grateful gratitude
much_obliged made_my made_our i_owe_you we_owe_you bless_you saved_me saved_myself saved_ourselves saved_us
in_your_debt in_yours_debt for_all_you i_enjoyed_your i_enjoyed_yours we_enjoyed_your we_enjoyed_yours
""",
    "APOLOGY_PHRASE": """
my_bad inconvenience sign_of_our for_bothering for_troubling for_disturbing oops whoops no_excuse
full_responsibility forgive_me forgive_myself forgive_ourselves forgive_us forgive_the forgive_my forgive_our
excuse_the excuse_my excuse_our excuse_me excuse_myself excuse_ourselves excuse_us not_right_of_me
not_right_of_myself not_right_of_ourselves not_right_of_us not_fair_of_me not_fair_of_myself not_fair_of_ourselves
not_fair_of_us i_should_not i_should_never we_should_not we_should_never keep_you_waiting kept_you_waiting
keeping_you_waiting failed_you i_should_have we_should_have wish_i_had wish_i_could wish_we_had wish_we_could
to_bother_you to_trouble_you to_disturb_you be_on_me be_on_myself be_on_ourselves be_on_us
""",
    "SMALL_TALK_PHRASE": """
season_'s greetings_to greetings_from regards_to regards_from love_to love_from haha lol good_morning good_evening
get_well welcome_back welcome_home time_flies find_you_well how_be_you how_be_things how_be_life
forward_to_seeing_you forward_to_meeting_you how_did_your how_did_yours i_miss_you we_miss_you see_you_on
see_you_soon see_you_there see_you_then see_you_next can_you_believe
""",
    "CRITICISM_PHRASE": """
riddled_with look_like read_like feel_like sound_like smell_like waste_of far_from worse_than not_a_single
expected_more expected_better
""",
    "BLAME_PHRASE": """
to_blame caused_by_your caused_by_yours caused_by_you if_you_had if_your_had if_yours_had you_could_have you_left_me
you_left_myself you_left_ourselves you_left_us you_left_the you_left_our you_let_me you_let_myself you_let_ourselves
you_let_us you_let_the you_let_our because_of_you because_of_your because_of_yours fault_of_your fault_of_yours
due_to_your due_to_yours you_failed_to as_result_of_your as_result_of_yours
""",
    "PRAISE_PHRASE": """
hat_off spot_on pleasure_to delight_to joy_to treat_to kudos bravo chapeau wow well_done thumbs_up ahead_of_schedule
ahead_of_time ahead_of_plan keep_it_up without_a_hitch
""",
    "DISAGREEMENT_PHRASE": """
the_opposite part_ways disagree would_not_call would_not_say would_not_put would_not_go contrary_to be_against
not_see_why not_see_how too_optimistic too_pessimistic too_simple too_hasty too_strict too_early other_way_round
other_way_around can_not_agree_with on_the_contrary beg_to_differ opinions_differ views_differ fail_to_see
exaggerate overestimate underestimate overstate point_of_view opposed_to not_necessarily i_hold_that i_maintain_that
i_insist_that i_believe_that we_hold_that we_maintain_that we_insist_that we_believe_that as_far_as_i as_far_as_we
""",
    "REFUSAL_PHRASE": """
decide_not_to rather_not say_no_to not_allowed not_permitted be_full be_booked hand_be_tied no_way decide_against
no_exception unacceptable out_of_the_question prefer_not insist_on
""",
    "PROMISE_PHRASE": """
rest_assured be_assured on_mine_list on_mine_desk on_my_list on_my_desk on_our_list on_our_desk on_ours_list
on_ours_desk mine_word my_word our_word ours_word i_see_to we_see_to at_mine_cost at_mine_expense at_my_cost
at_my_expense at_our_cost at_our_expense at_ours_cost at_ours_expense count_on_me count_on_myself count_on_ourselves
count_on_us
""",
    "THREAT_PHRASE": """
last_warning last_chance last_reminder last_notice final_warning final_chance final_reminder final_notice
not_hesitate_to deal_be_off lose_me lose_myself lose_ourselves lose_us at_your_own_risk at_your_own_expense
at_your_own_cost at_yours_own_risk at_yours_own_expense at_yours_own_cost
""",
    "BAD_NEWS_PHRASE": """
no_longer resign quit died slip fall_apart fall_through fall_behind fall_off fell_apart fell_through fell_behind
fell_off postpone_by delay_by unfortunately regrettably sadly alas run_out_of turn_out_that turned_out_that
in_hospital leave_the_company leave_the_team leave_the_project out_of_stock out_of_order out_of_service over_budget
behind_schedule behind_plan pain_me_to pain_myself_to pain_ourselves_to pain_us_to hurt_me_to hurt_myself_to
hurt_ourselves_to hurt_us_to i_be_afraid we_be_afraid
""",
}
