#!/usr/bin/perl
# Points of SpamAssassin's default rules for each file, without network and without anything learned: "points<TAB>file".
use strict;
use warnings;
use Mail::SpamAssassin;

my $judge = Mail::SpamAssassin->new({
    local_tests_only   => 1,
    dont_copy_prefs    => 1,
    userprefs_filename => '/dev/null',
    post_config_text   => "use_bayes 0\nuse_auto_whitelist 0\nskip_rbl_checks 1\ndns_available no\n",
});
$judge->init(1);
for my $file (@ARGV) {
    open(my $handle, '<:raw', $file) or next;
    my $text = do { local $/; <$handle> };
    close $handle;
    my $message = $judge->parse($text);
    my $status = $judge->check($message);
    printf "%.1f\t%s\n", $status->get_score(), $file;
    $status->finish();
    $message->finish();
}
